/** Announcements that somebody records, the answers to them, and refusals. */
@NullMarked
package nl.gespreksopname.consent.announcement;

import org.jspecify.annotations.NullMarked;
