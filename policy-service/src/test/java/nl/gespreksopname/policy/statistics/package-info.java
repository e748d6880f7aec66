@NullMarked
package nl.gespreksopname.policy.statistics;

import org.jspecify.annotations.NullMarked;
