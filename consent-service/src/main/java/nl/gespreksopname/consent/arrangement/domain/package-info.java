/** Taking down arrangements and confirmations. */
@NullMarked
package nl.gespreksopname.consent.arrangement.domain;

import org.jspecify.annotations.NullMarked;
