/** The logs of all services as they are mirrored here, for whoever wants to hold them against what they have themselves. */
@NullMarked
package nl.gespreksopname.policy.monitor;

import org.jspecify.annotations.NullMarked;
