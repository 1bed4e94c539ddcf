//! Analytics of what the members of a Claude Enterprise organization do: a list for each kind of
//! thing they do it with. Here is what these lists have in common.
//!
//! Each tells of one day (`date`) or sums up a range of days (`starting_date`, `ending_date`). In a
//! range sums are exact; counts of different things may be some percent off, or `null`.

pub mod artifacts;
pub mod connectors;
pub mod plugins;
pub mod projects;
pub mod skills;
pub mod summaries;
pub mod user_metrics;
pub mod users;

use super::ids::User;
use crate::contract::kinds::{AnyOf, Filter, Id, Str};
use crate::contract::shape::{Shape, Shaped};
use rolecall_macros::{Choice, Model};

/// A day in UTC, of those that there are figures for.
pub struct AnalyticsDate;
impl Shaped for AnalyticsDate {
    const SHAPE: Shape = Shape::Date("2026-01-01");
}

/// What rows are narrowed down by, 1 to 100 of them.
pub type Filters<D> = AnyOf<Filter<D>, 100>;

/// What rows are told apart by, 1 to 100 of them.
pub type GroupBy<D> = AnyOf<D, 100>;

/// Which end comes first.
#[derive(Choice)]
pub enum AnalyticsOrder {
    /// The smallest, or the first of the alphabet.
    Asc,
    /// The largest, or the last of the alphabet.
    Desc,
}

/// A member of the organization.
#[derive(Model)]
#[model(type = "user")]
pub struct AnalyticsUser {
    /// Identifier of the member.
    pub id: Id<User>,
    /// E-mail address.
    pub email_address: Str,
}

/// Declares types that differ in nothing but their names: the API has many of them.
macro_rules! alike {
    ($($(#[$attribute:meta])* $keyword:ident $name:ident),+ => $body:tt) => {$(
        $(#[$attribute])*
        pub $keyword $name $body
    )+};
}
pub(crate) use alike;

/// Declares an object that tells the same of each Office product.
macro_rules! by_office_product {
    ($(#[$attribute:meta])* $name:ident: $metrics:ty) => {
        $(#[$attribute])*
        #[derive(Model)]
        pub struct $name {
            /// In Excel.
            pub excel: $metrics,
            /// In Outlook.
            pub outlook: $metrics,
            /// In PowerPoint.
            pub powerpoint: $metrics,
            /// In Word.
            pub word: $metrics,
        }
    };
}
pub(crate) use by_office_product;

/// Declares the parameters of a list of one day or of a range of days; what is said of its own fields
/// comes with it.
macro_rules! over_days {
    (
        $(#[$call:meta])*
        $name:ident {
            $(#[$limits:meta])* limit: $limit:ty,
            $(#[$filters:meta])* filter: $dimension:ty,
            $(#[$groups:meta])* group_by: $group:ty,
            $(#[$columns:meta])* order_by,
            $(#[$starts:meta])* starting_date,
        }
    ) => {
        $(#[$call])*
        #[exclusive(date, starting_date)]
        #[span(starting_date, ending_date, 366)]
        pub struct $name {
            $(#[$limits])*
            #[query]
            pub limit: Option<$limit>,
            /// Cursor: the next page of an answer, everything else being the same.
            #[query]
            pub page: Option<Cursor>,
            /// The one day that is told of.
            #[query]
            pub date: Option<Nullable<AnalyticsDate>>,
            /// The day after the last one of a range; today at the latest and when absent.
            #[query]
            pub ending_date: Option<Nullable<AnalyticsDate>>,
            $(#[$filters])*
            #[query]
            pub filter: Option<Nullable<Filters<$dimension>>>,
            $(#[$groups])*
            #[query]
            pub group_by: Option<Nullable<GroupBy<$group>>>,
            /// Which end comes first; when absent `asc`, or `desc` where `order_by` is a figure.
            #[query]
            pub order: Option<Nullable<AnalyticsOrder>>,
            $(#[$columns])*
            #[query]
            pub order_by: Option<Nullable<Str>>,
            $(#[$starts])*
            #[query]
            pub starting_date: Option<Nullable<AnalyticsDate>>,
        }
    };
}
pub(crate) use over_days;

alike! {
    /// What rows of artifacts are told apart by.
    #[derive(Choice)]
    enum AnalyticsArtifactGroupBy,
    /// What rows of connectors are told apart by.
    #[derive(Choice)]
    enum AnalyticsConnectorGroupBy,
    /// What rows of plugins are told apart by.
    #[derive(Choice)]
    enum AnalyticsPluginGroupBy,
    /// What rows of skills are told apart by.
    #[derive(Choice)]
    enum AnalyticsSkillGroupBy
    => {
        /// The product in which it was done.
        Product,
        /// The group of who did it; members of several groups count in each.
        RbacGroupId,
        /// Who did it.
        UserId,
    }
}
