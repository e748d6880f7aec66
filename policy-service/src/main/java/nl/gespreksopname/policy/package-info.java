@NullMarked
package nl.gespreksopname.policy;

import org.jspecify.annotations.NullMarked;
