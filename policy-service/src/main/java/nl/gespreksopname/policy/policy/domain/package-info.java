/** An organisation's policy and the ombudsman's baseline, as the rules see them: pure. */
@NullMarked
package nl.gespreksopname.policy.policy.domain;

import org.jspecify.annotations.NullMarked;
