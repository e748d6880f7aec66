@NullMarked
package nl.gespreksopname.policy.rules.domain.recordertakespart;

import org.jspecify.annotations.NullMarked;
