/** The worked example: four conversations, played over HTTP with real tokens, and their trails as a person reads them. */
@NullMarked
package nl.gespreksopname.local.example;

import org.jspecify.annotations.NullMarked;
