@NullMarked
package nl.gespreksopname.policy.rules.domain.arrangementsmade;

import org.jspecify.annotations.NullMarked;
