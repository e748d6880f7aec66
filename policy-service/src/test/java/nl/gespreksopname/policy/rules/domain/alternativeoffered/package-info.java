@NullMarked
package nl.gespreksopname.policy.rules.domain.alternativeoffered;

import org.jspecify.annotations.NullMarked;
