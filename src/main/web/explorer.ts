// The explorer: where scouts and organisers find their way. It speaks the public API only.
import "./house/house";
