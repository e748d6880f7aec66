@NullMarked
package nl.gespreksopname.policy.facts.domain;

import org.jspecify.annotations.NullMarked;
