@NullMarked
package nl.gespreksopname.policy.rules.domain.copydelivered;

import org.jspecify.annotations.NullMarked;
