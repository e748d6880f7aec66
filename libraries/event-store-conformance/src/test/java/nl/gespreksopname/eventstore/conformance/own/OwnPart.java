package nl.gespreksopname.eventstore.conformance.own;

import java.nio.file.Path;
import java.util.List;
import nl.gespreksopname.eventstore.conformance.ControlledProcess;
import nl.gespreksopname.eventstore.conformance.Sequencers.Part;

/** A process of {@link PartMain}, at work. */
final class OwnPart implements Part {

    private final ControlledProcess process;
    private boolean held;

    OwnPart(List<String> arguments) {
        process = ControlledProcess.start(
                PartMain.class, arguments, Path.of(System.getProperty("conformance.output", "target"), "parts.log"));
        process.await("at work");
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void freeze() {
        process.freeze();
    }

    @Override
    public void freezeInATransaction(Runnable work) {
        process.say("hold");
        process.await("will hold");
        work.run();
        process.await("holding");
        held = true;
        process.freeze();
    }

    @Override
    public void thaw() {
        process.thaw();
        if (held) {
            process.say("go on");
            held = false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
