@NullMarked
package nl.gespreksopname.conventions.search;

import org.jspecify.annotations.NullMarked;
