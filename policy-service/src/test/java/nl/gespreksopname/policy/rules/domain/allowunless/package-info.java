@NullMarked
package nl.gespreksopname.policy.rules.domain.allowunless;

import org.jspecify.annotations.NullMarked;
