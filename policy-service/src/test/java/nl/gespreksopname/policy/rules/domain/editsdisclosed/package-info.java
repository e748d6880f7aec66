@NullMarked
package nl.gespreksopname.policy.rules.domain.editsdisclosed;

import org.jspecify.annotations.NullMarked;
