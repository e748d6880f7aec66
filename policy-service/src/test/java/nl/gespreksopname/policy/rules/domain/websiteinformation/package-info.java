@NullMarked
package nl.gespreksopname.policy.rules.domain.websiteinformation;

import org.jspecify.annotations.NullMarked;
