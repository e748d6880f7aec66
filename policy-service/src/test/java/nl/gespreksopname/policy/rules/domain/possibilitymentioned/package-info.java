@NullMarked
package nl.gespreksopname.policy.rules.domain.possibilitymentioned;

import org.jspecify.annotations.NullMarked;
