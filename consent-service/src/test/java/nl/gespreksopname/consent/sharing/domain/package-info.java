@NullMarked
package nl.gespreksopname.consent.sharing.domain;

import org.jspecify.annotations.NullMarked;
