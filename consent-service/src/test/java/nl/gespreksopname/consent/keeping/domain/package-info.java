@NullMarked
package nl.gespreksopname.consent.keeping.domain;

import org.jspecify.annotations.NullMarked;
