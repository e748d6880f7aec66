@NullMarked
package nl.gespreksopname.policy.trail.domain;

import org.jspecify.annotations.NullMarked;
