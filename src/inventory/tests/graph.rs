//! The graph from outside its parts.
