@NullMarked
package nl.gespreksopname.policy.deadlines;

import org.jspecify.annotations.NullMarked;
