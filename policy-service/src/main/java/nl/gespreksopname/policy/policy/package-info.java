/** An organisation's policy: its versions, and the rules and grounds that a policy fills in. */
@NullMarked
package nl.gespreksopname.policy.policy;

import org.jspecify.annotations.NullMarked;
