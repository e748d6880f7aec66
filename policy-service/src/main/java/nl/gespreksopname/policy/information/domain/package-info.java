/** What the public page says, in every language it speaks. */
@NullMarked
package nl.gespreksopname.policy.information.domain;

import org.jspecify.annotations.NullMarked;
