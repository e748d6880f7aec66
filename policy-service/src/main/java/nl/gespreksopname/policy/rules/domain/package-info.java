/**
 * The rules, each one small class with the ombudsman's intention above it: facts, policy and a moment in, verdicts out.
 * A new rule is a class here and a line in {@link nl.gespreksopname.policy.rules.domain.Rules}.
 */
@NullMarked
package nl.gespreksopname.policy.rules.domain;

import org.jspecify.annotations.NullMarked;
