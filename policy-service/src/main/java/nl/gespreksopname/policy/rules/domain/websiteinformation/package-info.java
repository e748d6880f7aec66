/** The rule {@link nl.gespreksopname.policy.rules.domain.websiteinformation.WebsiteInformation}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.websiteinformation;

import org.jspecify.annotations.NullMarked;
