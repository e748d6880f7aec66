/** Conversations that go on at another organisation. */
@NullMarked
package nl.gespreksopname.consent.transfer;

import org.jspecify.annotations.NullMarked;
