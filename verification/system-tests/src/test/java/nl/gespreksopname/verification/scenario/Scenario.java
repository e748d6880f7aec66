package nl.gespreksopname.verification.scenario;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * One scenario.
 *
 * @param file name of the file that it stands in
 * @param source that file
 * @param line its line, from 1
 * @param title what it shows, in a sentence
 * @param cases the numbers of the cases that it shows, 1 to 20
 * @param waits whether what it shows is still to be built: then it is read and not played
 * @param steps in order, those of the file's background first
 */
public record Scenario(
        String file, URI source, int line, String title, Set<Integer> cases, boolean waits, List<Step> steps) {}
