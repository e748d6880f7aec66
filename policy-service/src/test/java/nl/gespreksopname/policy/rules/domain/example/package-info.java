/** The rule that docs/adding-a-rule.md builds, step by step. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.example;

import org.jspecify.annotations.NullMarked;
