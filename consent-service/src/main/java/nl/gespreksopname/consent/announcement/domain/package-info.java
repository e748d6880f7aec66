/** Taking down announcements, answers and explanations of refusals. */
@NullMarked
package nl.gespreksopname.consent.announcement.domain;

import org.jspecify.annotations.NullMarked;
