@NullMarked
package nl.gespreksopname.policy.rules.domain.everyoneagreed;

import org.jspecify.annotations.NullMarked;
