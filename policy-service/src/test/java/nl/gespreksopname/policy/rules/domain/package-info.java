@NullMarked
package nl.gespreksopname.policy.rules.domain;

import org.jspecify.annotations.NullMarked;
