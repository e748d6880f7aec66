@NullMarked
package nl.gespreksopname.policy.monitor;

import org.jspecify.annotations.NullMarked;
