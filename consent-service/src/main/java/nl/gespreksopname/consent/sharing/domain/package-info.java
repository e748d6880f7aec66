/** Deciding on permission to share: who is needed, and what comes of what they decide. */
@NullMarked
package nl.gespreksopname.consent.sharing.domain;

import org.jspecify.annotations.NullMarked;
