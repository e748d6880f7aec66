@NullMarked
package nl.gespreksopname.policy.trail;

import org.jspecify.annotations.NullMarked;
