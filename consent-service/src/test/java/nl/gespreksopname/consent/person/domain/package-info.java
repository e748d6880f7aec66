@NullMarked
package nl.gespreksopname.consent.person.domain;

import org.jspecify.annotations.NullMarked;
