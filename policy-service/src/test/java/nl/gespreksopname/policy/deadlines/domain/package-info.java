@NullMarked
package nl.gespreksopname.policy.deadlines.domain;

import org.jspecify.annotations.NullMarked;
