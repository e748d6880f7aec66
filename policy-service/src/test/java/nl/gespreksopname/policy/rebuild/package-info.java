@NullMarked
package nl.gespreksopname.policy.rebuild;

import org.jspecify.annotations.NullMarked;
