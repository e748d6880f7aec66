/** Deciding whether a recording may go ahead: whose agreement it takes. */
@NullMarked
package nl.gespreksopname.consent.clearance.domain;

import org.jspecify.annotations.NullMarked;
