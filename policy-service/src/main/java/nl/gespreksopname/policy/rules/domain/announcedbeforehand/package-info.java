/** The rule {@link nl.gespreksopname.policy.rules.domain.announcedbeforehand.AnnouncedBeforehand}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.announcedbeforehand;

import org.jspecify.annotations.NullMarked;
