mod entities;
mod given;
mod kept;
mod naive;
mod relationships;
mod rows;
