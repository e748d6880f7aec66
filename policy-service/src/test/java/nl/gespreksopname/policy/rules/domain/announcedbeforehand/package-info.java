@NullMarked
package nl.gespreksopname.policy.rules.domain.announcedbeforehand;

import org.jspecify.annotations.NullMarked;
