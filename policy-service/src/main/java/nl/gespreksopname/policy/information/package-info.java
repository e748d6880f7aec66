/** The public page on which an organisation tells what its rules on recording are. */
@NullMarked
package nl.gespreksopname.policy.information;

import org.jspecify.annotations.NullMarked;
