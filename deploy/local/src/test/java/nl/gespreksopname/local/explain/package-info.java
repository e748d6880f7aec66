@NullMarked
package nl.gespreksopname.local.explain;

import org.jspecify.annotations.NullMarked;
