package nl.gespreksopname.local;

/**
 * One process of a part. A service may run as several, which do the same work on the same databases; of the other parts
 * there is one.
 *
 * @param number from 1
 */
public record Instance(Part part, int number) {

    /** Numbers are from 1, and only services have more than one. */
    public Instance {
        if (number < 1 || (number > 1 && !part.isService())) {
            throw new IllegalArgumentException("There is no " + part.title() + " " + number);
        }
    }

    /** The one that always is there. */
    public static Instance first(Part part) {
        return new Instance(part, 1);
    }

    /** Its short name: {@code consent}, {@code consent-2}. */
    public String label() {
        return number == 1 ? part.label() : part.label() + "-" + number;
    }

    /** Its name among people: {@code consent-service}, {@code consent-service 2}. */
    public String title() {
        return number == 1 ? part.title() : part.title() + " " + number;
    }

    @Override
    public String toString() {
        return title();
    }
}
