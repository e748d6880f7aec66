/** Looking at the pages where organisations say that their information on recording is. */
@NullMarked
package nl.gespreksopname.policy.website;

import org.jspecify.annotations.NullMarked;
