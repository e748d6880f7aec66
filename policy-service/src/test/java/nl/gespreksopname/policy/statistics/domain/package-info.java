@NullMarked
package nl.gespreksopname.policy.statistics.domain;

import org.jspecify.annotations.NullMarked;
