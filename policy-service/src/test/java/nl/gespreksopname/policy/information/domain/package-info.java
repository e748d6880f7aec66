@NullMarked
package nl.gespreksopname.policy.information.domain;

import org.jspecify.annotations.NullMarked;
