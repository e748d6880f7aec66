@NullMarked
package nl.gespreksopname.consent.api;

import org.jspecify.annotations.NullMarked;
