/** The events of consent-service, the owner of conversations, announcements, responses, arrangements and permissions. */
@NullMarked
package nl.gespreksopname.contracts.consent;

import org.jspecify.annotations.NullMarked;
