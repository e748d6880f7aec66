@NullMarked
package nl.gespreksopname.policy.website;

import org.jspecify.annotations.NullMarked;
